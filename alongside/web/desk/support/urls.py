"""Addresses of support. The desk's own list takes them in under its name."""

from django.urls import path

from alongside.web.desk.support import appointments, correcting, planned, rhythm, tasks, views

urlpatterns = [
    path("families/<uuid:family>/contacts/", views.contacts, name="contacts"),
    path("families/<uuid:family>/contacts/new/", views.contact, name="contact"),
    path("families/<uuid:family>/planned/new/", planned.plan, name="planned-new"),
    path("families/<uuid:family>/calls/new/", appointments.begin, name="appointment-new"),
    path("families/<uuid:family>/to-do/", tasks.of_family, name="family-tasks"),
    path("families/<uuid:family>/to-do/new/", tasks.new, name="task-new"),
    path("families/<uuid:family>/how-often/", rhythm.rhythm, name="rhythm"),
    path("contacts/<uuid:contact>/", correcting.contact, name="contact-one"),
    path("contacts/<uuid:contact>/correct/", correcting.correct, name="contact-correct"),
    path("planned/<uuid:planned>/", planned.planned, name="planned"),
    path("calls/<uuid:appointment>/", appointments.appointment, name="appointment"),
    path("calls/<uuid:appointment>/end/", appointments.end, name="appointment-end"),
    path("calls/<uuid:appointment>/<str:on>/", appointments.day, name="appointment-day"),
    path("to-do/", tasks.mine, name="tasks"),
    path("to-do/<uuid:task>/", tasks.task, name="task"),
]
